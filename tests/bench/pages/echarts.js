import { MapChart, ScatterChart } from 'echarts/charts';
import { GeoComponent, TooltipComponent, VisualMapPiecewiseComponent } from 'echarts/components';
import { init, registerMap, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { feature } from 'topojson-client';
import { drawLegend, tooltipText } from './figure-parts.js';

use([MapChart, GeoComponent, TooltipComponent, VisualMapPiecewiseComponent, CanvasRenderer]);

const RADIANS = Math.PI / 180;
// Latitude grows upwards and pixels downwards, which a projection of one's own has to see to.
const mercator = {
  project: ([longitude, latitude]) => [longitude, -Math.log(Math.tan(Math.PI / 4 + (latitude * RADIANS) / 2)) / RADIANS],
  unproject: ([x, y]) => [x, (2 * Math.atan(Math.exp(-y * RADIANS)) - Math.PI / 2) / RADIANS],
};

export async function create({ shapes, bounds, points, pointColour, pointRadius, indicators, first }) {
  const [west, south, east, north] = bounds;
  const isLarge = Boolean(points);
  if (isLarge) use(ScatterChart);
  const shapesName = 'regions';
  registerMap(shapesName, { geoJSON: feature(shapes, Object.values(shapes.objects)[0]) });
  const chart = init(document.querySelector('#map'));
  let drawn = null;
  const option = (id) => {
    const { breaks, colours, values } = indicators[id];
    return {
      animation: false,
      tooltip: { formatter: ({ data }) => (data ? tooltipText(data.label, data.value, indicators[id]) : '') },
      visualMap: {
        type: 'piecewise',
        show: false,
        seriesIndex: 0,
        pieces: colours.map((color, index) => ({
          color,
          ...(index > 0 && { gte: breaks[index - 1] }),
          ...(index < breaks.length && { lt: breaks[index] }),
        })),
      },
      geo: {
        map: shapesName,
        nameProperty: 'name',
        projection: mercator,
        boundingCoords: [
          [west, north],
          [east, south],
        ],
        layoutCenter: ['50%', '50%'],
        layoutSize: '94%',
        roam: isLarge,
        itemStyle: { borderColor: '#fff', borderWidth: isLarge ? 0.4 : 0.7 },
        label: { show: false },
        emphasis: { disabled: isLarge },
        select: { disabled: true },
      },
      series: [
        {
          type: 'map',
          geoIndex: 0,
          data: shapes.objects[Object.keys(shapes.objects)[0]].geometries.map(({ id: code, properties: { name } }) => ({
            name,
            label: name,
            value: values[code],
          })),
        },
        ...(isLarge
          ? [
              {
                type: 'scatter',
                coordinateSystem: 'geo',
                data: points,
                symbolSize: 2 * pointRadius,
                itemStyle: { color: pointColour, opacity: 1 },
                large: true,
                silent: true,
              },
            ]
          : []),
      ],
    };
  };
  let asked = first;
  chart.on('rendered', () => {
    drawn = asked;
  });
  const show = (id) => {
    asked = id;
    chart.setOption(option(id));
    drawLegend(indicators[id]);
  };
  show(first);
  return { show, isShown: (id) => drawn === id, destroy: () => chart.dispose() };
}
